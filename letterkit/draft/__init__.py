"""Findings → wording (Jinja) → document: DOCX with comments, HTML, text."""

from letterkit.draft.document import Draft
from letterkit.draft.page import draft_html, draft_text, write_html, write_text
from letterkit.draft.reply import draft_reply
from letterkit.draft.word import write_docx

__all__ = ["Draft", "draft_html", "draft_reply", "draft_text", "write_docx", "write_html", "write_text"]
