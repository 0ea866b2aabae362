export function CatchUpPage() { return <main />; }
