"""The window. Knows no HTTP, HTML parser or SQL; asks reader/ through ui.bridge."""
