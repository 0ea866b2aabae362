import { Search } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";

import { isTyping } from "../../ui/typing";
import "./search-button.css";

const load = () => import("./SearchDialog");
const SearchDialog = lazy(load);

/** In the header of every page; `/` opens it too, when nobody is typing. The dialog's code comes when it is opened. */
export function SearchButton() {
  const [opened, setOpened] = useState(false);
  const before = useRef<Element | null>(null);
  const open = () => {
    before.current = document.activeElement;
    setOpened(true);
  };
  const close = () => {
    setOpened(false);
    // Once the dialog has let go of the focus.
    requestAnimationFrame(() => before.current instanceof HTMLElement && before.current.focus());
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.isComposing || isTyping(event.target) || document.querySelector("[aria-modal=true]")) return;
      event.preventDefault();
      open();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <button
        type="button"
        className="find"
        aria-label="Search"
        aria-keyshortcuts="/"
        onPointerEnter={() => void load()}
        onClick={open}
      >
        <Search />
        <span>Search</span>
        <kbd>/</kbd>
      </button>
      {opened && (
        <Suspense>
          <SearchDialog onClose={close} />
        </Suspense>
      )}
    </>
  );
}
