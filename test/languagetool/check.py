"""A client that was written for LanguageTool, pointed at childfirst: the address is the only argument."""
import sys

import language_tool_python

TEXT = "Kai chose to go back to the address. He absconded."

tool = language_tool_python.LanguageTool("en-GB", remote_server=sys.argv[1])
matches = tool.check(TEXT)
found = [TEXT[match.offset : match.offset + match.error_length] for match in matches]
assert found == ["chose to go back to the address", "absconded"], found
assert matches[1].rule_id == "label/absconder", matches[1].rule_id
assert matches[1].replacements == ["went missing"], matches[1].replacements

corrected = language_tool_python.utils.correct(TEXT, matches)
assert corrected == "Kai chose to go back to the address. He went missing.", corrected
assert tool.check("Lunch was late.") == []
print("A LanguageTool client finds, and corrects, through childfirst.")
