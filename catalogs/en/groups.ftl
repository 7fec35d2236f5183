group-a = Group A
    .short = A
group-b = Group B
    .short = B
group-c = Group C
    .short = C
