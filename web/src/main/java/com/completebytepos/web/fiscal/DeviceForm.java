package com.completebytepos.web.fiscal;

import com.completebytepos.fiscal.DeviceRow;
import com.completebytepos.fiscal.DeviceSettings;
import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.fiscal.FiscalEnvironment;
import com.completebytepos.fiscal.FiscalProfile;
import java.io.Serializable;
import java.util.UUID;

/** One branch's device as it is being typed. */
public class DeviceForm implements Serializable {
    private static final long serialVersionUID = 1;

    private final UUID branchId;
    private FiscalProfile profile = FiscalProfile.OSCU;
    private FiscalEnvironment environment;
    private String pin;
    private String bhfId = "00";
    private String serial;
    private String address;
    private String cmcKey;
    private String sdcId;
    private String mrcNo;
    private long nextNumber = 1;

    DeviceForm(UUID branchId, DeviceRow known, FiscalEnvironment first, String pin) {
        this.branchId = branchId;
        this.environment = first;
        this.pin = pin;
        if (known == null) return;
        var settings = known.settings();
        this.profile = settings.profile();
        this.environment = settings.environment();
        this.pin = settings.pin();
        this.bhfId = settings.bhfId();
        this.serial = settings.serial();
        this.address = settings.address();
        this.nextNumber = known.nextNumber();
    }

    DeviceSettings settings() {
        return new DeviceSettings(branchId, profile, environment, pin, bhfId, serial, address);
    }

    FiscalDevices.Installation kept() {
        return new FiscalDevices.Installation(cmcKey, sdcId, mrcNo, null, nextNumber);
    }

    public FiscalProfile getProfile() { return profile; }
    public void setProfile(FiscalProfile profile) { this.profile = profile; }
    public FiscalEnvironment getEnvironment() { return environment; }
    public void setEnvironment(FiscalEnvironment environment) { this.environment = environment; }
    public String getPin() { return pin; }
    public void setPin(String pin) { this.pin = pin; }
    public String getBhfId() { return bhfId; }
    public void setBhfId(String bhfId) { this.bhfId = bhfId; }
    public String getSerial() { return serial; }
    public void setSerial(String serial) { this.serial = serial; }
    public String getAddress() { return address; }
    public void setAddress(String address) { this.address = address; }
    public String getCmcKey() { return cmcKey; }
    public void setCmcKey(String cmcKey) { this.cmcKey = cmcKey; }
    public String getSdcId() { return sdcId; }
    public void setSdcId(String sdcId) { this.sdcId = sdcId; }
    public String getMrcNo() { return mrcNo; }
    public void setMrcNo(String mrcNo) { this.mrcNo = mrcNo; }
    public long getNextNumber() { return nextNumber; }
    public void setNextNumber(long nextNumber) { this.nextNumber = nextNumber; }
}
