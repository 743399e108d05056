package com.completebytepos.fiscal;

import com.completebytepos.fiscal.client.DeviceAccess;
import com.completebytepos.fiscal.model.FiscalDevice;
import com.completebytepos.kernel.Seal;
import com.completebytepos.kernel.SealedText;
import com.completebytepos.tenancy.CurrentShop;

/** Opens and closes a device's key. The seal knows shop and device: a key copied elsewhere does not open. */
final class DeviceVault {

    private DeviceVault() {
    }

    static SealedText close(FiscalDevice device, String key) {
        return key == null ? null : Seal.ofTheHouse().close(key, CurrentShop.require().value(), field(device));
    }

    static String open(FiscalDevice device) {
        return device.cmcKey() == null ? null : Seal.ofTheHouse().open(device.cmcKey(), CurrentShop.require().value(), field(device));
    }

    static DeviceAccess access(FiscalDevice device) {
        return new DeviceAccess(device.profile(), device.environment(), device.pin(), device.bhfId(), device.serial(), open(device), device.address());
    }

    private static String field(FiscalDevice device) {
        return "fiscal.cmc-key." + device.id();
    }
}
