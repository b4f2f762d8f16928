import { render } from 'preact';
import { App } from './app.tsx';
import { createSession } from './session.ts';

const place = document.getElementById('app');
if (place !== null) {
  place.replaceChildren();
  createSession((props) => render(<App {...props} />, place));
}
