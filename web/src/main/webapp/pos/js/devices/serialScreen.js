import { pieces } from './transports.js';

const PIECE = 512;
/** The serial port profile: printers by Bluetooth show up as a serial port once they are paired. */
const SERIAL_PORT_PROFILE = '00001101-0000-1000-8000-00805f9b34fb';

export const hasSerial = () => 'serial' in navigator;

/**
 * @param {SerialPort} port @param {{baudRate: number, flow?: "none"|"hardware"}} how flow: hardware where the printer holds the line by RTS/CTS; without it bytes go to one that is off, and nobody hears
 * @returns {Promise<import('./transports.js').Transport>}
 */
export const serialTransport = async (port, { baudRate, flow = 'none' }) => {
  let writer = null;
  let opened = false;
  return {
    kind: 'serial',
    async write(bytes) {
      if (port.writable && !opened) await port.close(); // by other settings
      if (!port.writable) await port.open({ baudRate, bufferSize: 4096, flowControl: flow });
      opened = true;
      writer = port.writable.getWriter();
      try {
        for (const piece of pieces(bytes, PIECE)) {
          await writer.ready;
          await writer.write(piece);
        }
      } finally {
        writer.releaseLock();
        writer = null;
      }
    },
    /** What the printer did not take is thrown away first: a port somebody writes to cannot be closed. */
    async close() {
      await writer?.abort();
      await port.close();
    },
  };
};

/** Asks the person which port, by cable or Bluetooth. @returns {Promise<import('./transports.js').Transport|null>} null: none was chosen */
export const chooseSerial = async how => {
  try {
    return await serialTransport(await navigator.serial.requestPort({ allowedBluetoothServiceClassIds: [SERIAL_PORT_PROFILE] }), how);
  } catch (cause) {
    if (cause.name === 'NotFoundError') return null;
    throw cause;
  }
};

/** @param {object} how @param {object} [scale] which port the scale has, see SerialPort.getInfo: what is printed must not go there */
export const knownSerial = async (how, scale) => {
  const ports = hasSerial() ? await navigator.serial.getPorts() : [];
  const isScale = port => scale?.usbVendorId !== undefined && port.getInfo().usbVendorId === scale.usbVendorId && port.getInfo().usbProductId === scale.usbProductId;
  const port = ports.find(one => !isScale(one)) ?? (ports.length > 1 ? ports[0] : null);
  return port ? serialTransport(port, how) : null;
};
