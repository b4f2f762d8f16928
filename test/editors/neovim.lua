-- Drives the language server as Neovim does. Prints one line for each thing seen, and leaves with 1 at the first that is not as it should be.
local program = vim.env.CHILDFIRST_PROGRAM
local folder = vim.env.CHILDFIRST_FOLDER

local function check(what, ok, seen)
  io.stdout:write((ok and 'ok      ' or 'FAILED  ') .. what .. '\n')
  if not ok then
    io.stdout:write(vim.inspect(seen) .. '\n')
    vim.cmd('cquit 1')
  end
end

local function wait_for(condition)
  return vim.wait(15000, condition, 20)
end

local function ask(buffer, method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 15000) or {}
  for _, answer in pairs(answers) do
    return answer.result
  end
end

vim.cmd('edit ' .. folder .. '/note.md')
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({ name = 'childfirst', cmd = { 'node', program, 'lsp', '--stdio' }, root_dir = folder, init_options = { jargon = true } })
vim.lsp.buf_attach_client(buffer, client)

local function found()
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    if diagnostic.message:find('“misper”', 1, true) then
      return diagnostic
    end
  end
end

check('a finding is shown', wait_for(found), vim.diagnostic.get(buffer))
-- Byte columns: the quotation marks and the emoji before the words are several bytes each.
check('at its words, after an emoji', vim.api.nvim_buf_get_lines(buffer, 0, 1, true)[1]:sub(found().col + 1, found().end_col) == 'misper', found())

vim.api.nvim_buf_set_text(buffer, 0, 0, 0, 0, { 'First line.', '' })
check('it moves with the text', wait_for(function() return found() and found().lnum == 1 end), found())

vim.api.nvim_win_set_cursor(0, { 2, found().col + 2 })
local hover = ask(buffer, 'textDocument/hover', vim.lsp.util.make_position_params(0, 'utf-16'))
check('a hover says why', hover and hover.contents.value:find('Why:', 1, true), hover)

local range = vim.lsp.util.make_range_params(0, 'utf-16')
range.context = { diagnostics = {} }
local actions = ask(buffer, 'textDocument/codeAction', range)
check('it can be left as it is, with a reason', actions and #actions > 0 and actions[#actions].title:find('with a reason'), actions)

vim.api.nvim_win_set_cursor(0, { 3, 5 })
range = vim.lsp.util.make_range_params(0, 'utf-16')
range.context = { diagnostics = {} }
actions = ask(buffer, 'textDocument/codeAction', range)
check('a rewording is offered', actions and actions[1] and actions[1].isPreferred, actions)
vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
local line = vim.api.nvim_buf_get_lines(buffer, 2, 3, true)[1]
check('and put in place', line == 'Missing again.', line)

vim.lsp.stop_client(client)
check('the server ends', wait_for(function() return vim.lsp.client_is_stopped(client) end))
vim.cmd('qall!')
