export function element<T extends HTMLElement = HTMLElement>(id: string): T {
    return document.getElementById(id) as T;
}

/** A menu at a button, with the keys that menus have. */
export function showMenu(at: { left: number; bottom: number }, items: { title: string; choose(): void }[], close: () => void) {
    document.getElementById("menu")?.remove();
    const menu = Object.assign(document.createElement("ul"), { id: "menu" });
    menu.setAttribute("role", "menu");
    // Taking away what has the focus moves it, which would close the menu a second time.
    let isOpen = true;
    const leave = (then: () => void) => {
        if (!isOpen) return;
        isOpen = false;
        menu.remove();
        then();
    };
    const buttons = items.map(({ title, choose }) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = title;
        button.onclick = () => leave(choose);
        button.setAttribute("role", "menuitem");
        const item = document.createElement("li");
        item.setAttribute("role", "none");
        item.append(button);
        menu.append(item);
        return button;
    });
    menu.onkeydown = (event) => {
        const index = buttons.indexOf(document.activeElement as HTMLButtonElement), move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (event.key === "Escape") leave(close);
        else if (move) buttons[(index + move + buttons.length) % buttons.length]?.focus();
        else return;
        event.preventDefault();
    };
    menu.addEventListener("focusout", (event) => { if (!menu.contains(event.relatedTarget as Node)) leave(close); });
    document.body.append(menu);
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(4, Math.min(at.left, innerWidth - width - 4))}px`;
    menu.style.top = `${Math.max(4, Math.min(at.bottom, innerHeight - height - 4))}px`;
    buttons[0]?.focus();
}
