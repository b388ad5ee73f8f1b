-- A session with the language server in Neovim's own client: diagnostics arrive, a hover answers, a code action is applied.
-- nvim --headless --clean -u neovim.lua FILE, with SMTP_LENS_SERVER naming the server's program. Prints one line of JSON.
local NODE, SERVER = vim.env.SMTP_LENS_NODE, vim.env.SMTP_LENS_SERVER
local PATIENCE = 20000

local function finish(told)
  io.stdout:write(vim.json.encode(told) .. '\n')
  vim.cmd(told.problem and 'cquit!' or 'qall!')
end

local function wait_for(what, found)
  if not vim.wait(PATIENCE, found, 20) then
    finish({ problem = 'waited in vain for ' .. what })
  end
end

local function ask(client, method, params)
  local answer = client.request_sync(method, params, PATIENCE, 0)
  if not answer or answer.err then
    finish({ problem = method .. ': ' .. vim.inspect(answer) })
  end
  return answer.result
end

local function errors()
  return vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR })
end

local function diagnostics()
  return vim.tbl_map(function(found)
    return { line = found.lnum + 1, code = found.code, message = found.message }
  end, errors())
end

local function session()
  -- As docs/editors.md has it.
  local id = vim.lsp.start_client({ name = 'smtp-lens', cmd = { NODE, SERVER, '--stdio' } })
  vim.bo.filetype = 'smtp-transcript'
  vim.lsp.buf_attach_client(0, id)
  local client = vim.lsp.get_client_by_id(id)
  wait_for('the server', function() return client.initialized end)
  wait_for('diagnostics', function() return #errors() > 0 end)
  local before = diagnostics()

  local document = vim.lsp.util.make_text_document_params()
  local code = vim.fn.search('354', 'n')
  local column = vim.fn.getline(code):find('354') - 1
  local hover = ask(client, 'textDocument/hover', {
    textDocument = document,
    position = { line = code - 1, character = column },
  })

  local at = before[1].line - 1
  local range = { start = { line = at, character = 0 }, ['end'] = { line = at, character = 0 } }
  local actions = ask(client, 'textDocument/codeAction', {
    textDocument = document,
    range = range,
    context = { diagnostics = vim.NIL, only = { 'quickfix' } },
  })
  vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
  wait_for('the finding to go', function() return #errors() < #before end)

  finish({
    before = before,
    hover = hover.contents,
    action = actions[1].title,
    after = diagnostics(),
    line = vim.fn.getline(at + 1),
  })
end

vim.api.nvim_create_autocmd('VimEnter', {
  callback = function()
    vim.schedule(function()
      local fine, problem = pcall(session)
      if not fine then finish({ problem = problem }) end
    end)
  end,
})
