"""The plots of Compare and Train: drawn in the theme, walked by keys, told in words, saved as PNG, SVG and table."""
