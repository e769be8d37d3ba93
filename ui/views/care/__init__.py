"""Care for the reviewer: the filter over pictures, the panic cover, the spotlight, the exposure meter."""
