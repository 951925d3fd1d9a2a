"""The one worker, and the one place where store, core and wording meet."""

from offerbook.desk.outlook import Outlook
from offerbook.desk.worker import Desk

__all__ = ["Desk", "Outlook"]
