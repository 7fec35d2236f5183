# Sources and what rests on them.
sources-column-publisher = Publisher
sources-column-title = Title
sources-column-address = Address
sources-column-published = Published
sources-column-accessed = Accessed
sources-column-licence = Terms
