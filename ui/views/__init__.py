"""Pages and dialogs: layout and wiring; a page does not know the other pages."""
