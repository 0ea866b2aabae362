export function CardsPage() { return <main />; }
