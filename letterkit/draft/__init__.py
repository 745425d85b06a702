"""Findings → wording (Jinja) → document: DOCX with comments, HTML, text."""

from letterkit.draft.checking import TemplateFault, check_templates
from letterkit.draft.document import Draft
from letterkit.draft.letters import FOR_A_CASE, TEMPLATES, draft_case, draft_reply
from letterkit.draft.page import draft_html, draft_text, write_html, write_text
from letterkit.draft.pdf import write_pdf
from letterkit.draft.word import docx_bytes, write_docx

__all__ = [
    "FOR_A_CASE",
    "TEMPLATES",
    "Draft",
    "TemplateFault",
    "check_templates",
    "docx_bytes",
    "draft_case",
    "draft_html",
    "draft_reply",
    "draft_text",
    "write_docx",
    "write_html",
    "write_pdf",
    "write_text",
]
