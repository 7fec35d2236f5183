group-a = A тобы
    .short = A
group-b = B тобы
    .short = B
group-c = C тобы
    .short = C
