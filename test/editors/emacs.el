;;; A session with the language server in Emacs (eglot): diagnostics arrive, a hover answers, a code action is applied.
;;; emacs --batch -l emacs.el FILE, with SMTP_LENS_SERVER naming the server's program. Prints one line of JSON.
(require 'package)
(package-initialize)
(require 'eglot)
(require 'flymake)
(require 'json)

(defconst patience 20 "Seconds.")

(defun tell (told)
  (princ (concat (json-encode told) "\n"))
  (kill-emacs (if (assq 'problem told) 1 0)))

(defun wait-for (what found)
  (let ((until (+ (float-time) patience)))
    (while (not (funcall found))
      (when (> (float-time) until) (tell `((problem . ,(concat "waited in vain for " what)))))
      (accept-process-output nil 0.05))))

(defun errors ()
  (seq-filter (lambda (found) (eq (flymake-diagnostic-type found) 'eglot-error)) (flymake-diagnostics)))

(defun findings ()
  "What the server said of the buffer: eglot keeps it for flymake."
  (vconcat (mapcar (lambda (found)
                     `((line . ,(line-number-at-pos (flymake-diagnostic-beg found)))
                       (message . ,(flymake-diagnostic-text found))))
                   (errors))))

;; As docs/editors.md has it.
(define-derived-mode smtp-transcript-mode fundamental-mode "SMTP")
(add-to-list 'eglot-server-programs
             `(smtp-transcript-mode . (,(getenv "SMTP_LENS_NODE") ,(getenv "SMTP_LENS_SERVER") "--stdio")))

(defun session (file)
  (find-file file)
  (smtp-transcript-mode)
  (setq-local eglot-sync-connect t)
  (apply #'eglot--connect (eglot--guess-contact))
  (flymake-mode 1)
  (eglot--managed-mode 1)
  (wait-for "diagnostics" (lambda () (flymake-start) (> (length (errors)) 0)))
  (let* ((before (findings))
         (server (eglot-current-server))
         (hover (progn (goto-char (point-min))
                       (search-forward "354")
                       (backward-char 3)
                       (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams))))
         (line (alist-get 'line (aref before 0))))
    (goto-char (point-min))
    (forward-line (1- line))
    (let ((action (car (append (eglot-code-actions (line-beginning-position) (line-end-position) "quickfix") nil))))
      (eglot--apply-workspace-edit (plist-get action :edit))
      ;; Eglot waits until the user is idle, which a batch never is.
      (eglot--signal-textDocument/didChange)
      (wait-for "the finding to go"
                (lambda () (flymake-start) (< (length (errors)) (length before))))
      (goto-char (point-min))
      (forward-line (1- line))
      (tell `((before . ,before)
              (hover . ((value . ,(plist-get (plist-get hover :contents) :value))))
              (action . ,(plist-get action :title))
              (after . ,(findings))
              (line . ,(buffer-substring-no-properties (line-beginning-position) (line-end-position))))))))

(condition-case problem
    (session (pop command-line-args-left))
  (error (tell `((problem . ,(error-message-string problem))))))
