group-a = Группа A
    .short = A
group-b = Группа B
    .short = B
group-c = Группа C
    .short = C
