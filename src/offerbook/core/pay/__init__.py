"""From the parts of an offer to a dated ledger, and from the ledger to every total."""
