# Sends one message with Ruby's Net::SMTP, which prints the session. The errand stands in JSON on the standard input.
require 'json'
require 'net/smtp'

errand = JSON.parse($stdin.read, symbolize_names: true)
user, password = errand[:login]
server = Net::SMTP.new('127.0.0.1', errand[:port])
server.set_debug_output($stderr)
user ? server.enable_starttls(OpenSSL::SSL::SSLContext.new) : server.disable_starttls
begin
  server.start(helo: errand[:helo], user: user, secret: password, authtype: user && :login) do |session|
    session.send_message(errand[:text].map { |line| "#{line}\n" }.join, errand[:from], errand[:to])
  end
rescue Net::SMTPServerBusy, Net::SMTPFatalError, Net::SMTPAuthenticationError
  # The refusal stands in what was printed.
end
