"""Small parts that know nothing of the product: clock, ids, events, queue, middleware."""
