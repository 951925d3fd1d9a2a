"""Parts of screens: each shows what it is given and posts what was typed."""
