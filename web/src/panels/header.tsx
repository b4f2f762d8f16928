import type { VNode } from 'preact';

/** The bar at the top. */
export function Header(): VNode {
  return (
    <header class="app-header">
      <div class="app-wrap app-header__row">
        <strong class="app-header__name">childfirst</strong>
        <span>Works on this computer only. It connects to nothing.</span>
      </div>
    </header>
  );
}
