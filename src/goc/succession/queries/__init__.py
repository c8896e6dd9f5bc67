"""Terms of office; plans in numbers; their people by name; the structure of one."""
