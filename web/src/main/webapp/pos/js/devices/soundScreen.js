/** Short tones, made on the spot. Browsers stay silent until the first key or tap, then the context wakes. */
export const createSounds = () => {
  let context = null;
  const wake = () => {
    if (typeof AudioContext === 'undefined') return null;
    context ??= new AudioContext();
    if (context.state === 'suspended') context.resume();
    return context;
  };
  const tone = (frequency, start, length, shape) => {
    const audio = wake();
    if (!audio) return;
    const from = audio.currentTime + start;
    const voice = new OscillatorNode(audio, { type: shape, frequency });
    const volume = new GainNode(audio, { gain: 0.12 });
    volume.gain.setTargetAtTime(0, from + length, 0.01);
    voice.connect(volume).connect(audio.destination);
    voice.start(from);
    voice.stop(from + length + 0.1);
  };
  for (const kind of ['keydown', 'pointerdown']) document.addEventListener(kind, wake, { once: true, capture: true });
  return {
    accepted: () => tone(1320, 0, 0.06, 'sine'),
    refused: () => { tone(220, 0, 0.14, 'square'); tone(165, 0.18, 0.2, 'square'); },
    paid: () => { tone(880, 0, 0.08, 'sine'); tone(1320, 0.1, 0.14, 'sine'); },
  };
};
