;;; Drives the language server as Emacs does, by eglot. Prints one line for each thing seen, and ends with 1 at the first that is not as it should be.
(package-initialize)
(require 'eglot)
(require 'flymake)

(defun check (what ok)
  (princ (format "%s%s\n" (if ok "ok      " "FAILED  ") what))
  (unless ok (kill-emacs 1)))

(defun wait-for (condition)
  (let ((tries 0) found)
    (while (and (not (setq found (funcall condition))) (< tries 300))
      (accept-process-output nil 0.05)
      (setq tries (1+ tries)))
    found))

(defun found ()
  (seq-find (lambda (diagnostic) (string-match-p "“misper”" (flymake-diagnostic-text diagnostic))) (flymake-diagnostics)))

(setq make-backup-files nil create-lockfiles nil eglot-sync-connect t eglot-autoshutdown t)
(add-to-list 'eglot-server-programs
             `((markdown-mode text-mode) . ("node" ,(getenv "CHILDFIRST_PROGRAM") "lsp" "--stdio" :initializationOptions (:jargon t))))
(find-file (expand-file-name "note.txt" (getenv "CHILDFIRST_FOLDER")))
(apply #'eglot (eglot--guess-contact))
(flymake-start)
(check "a finding is shown" (wait-for #'found))
(check "at its words, after an emoji"
       (equal "misper" (buffer-substring-no-properties (flymake-diagnostic-beg (found)) (flymake-diagnostic-end (found)))))
(goto-char (point-min))
(insert "First line.\n")
;; Otherwise sent when the writer has been idle for a moment, which a batch never is.
(eglot--signal-textDocument/didChange)
(check "it moves with the text"
       (wait-for (lambda () (let ((here (found))) (and here (= 2 (line-number-at-pos (flymake-diagnostic-beg here))))))))
(goto-char (point-min))
(let ((case-fold-search nil)) (search-forward "Misper"))
(let* ((end (eglot--pos-to-lsp-position (point)))
       (start (eglot--pos-to-lsp-position (- (point) 6)))
       (actions (jsonrpc-request (eglot--current-server-or-lose) :textDocument/codeAction
                                 (list :textDocument (eglot--TextDocumentIdentifier)
                                       :range (list :start start :end end)
                                       :context (list :diagnostics []))))
       (first (and (> (length actions) 0) (aref actions 0))))
  (check "a rewording is offered" (and first (plist-get first :edit)))
  (eglot--apply-workspace-edit (plist-get first :edit))
  (check "and put in place" (save-excursion (goto-char (point-min)) (search-forward "Missing again." nil t))))
(eglot-shutdown (eglot--current-server-or-lose))
(check "the server ends" t)
(set-buffer-modified-p nil)
(kill-emacs 0)
