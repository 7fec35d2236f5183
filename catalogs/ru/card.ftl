# What stands on cards of figures.
card-accessed = Дата обращения: { $date }
