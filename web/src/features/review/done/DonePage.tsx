export function DonePage() { return <main />; }
