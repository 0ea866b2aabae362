"""Live notices: what happens is told to the open tabs of a learner, over one WebSocket a tab."""
