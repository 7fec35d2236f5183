# What stands on cards of figures.
card-accessed = Accessed { $date }
