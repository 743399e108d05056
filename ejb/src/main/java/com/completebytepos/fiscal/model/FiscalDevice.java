package com.completebytepos.fiscal.model;

import com.completebytepos.fiscal.DeviceRow;
import com.completebytepos.fiscal.DeviceSettings;
import com.completebytepos.fiscal.DeviceState;
import com.completebytepos.fiscal.FiscalEnvironment;
import com.completebytepos.fiscal.FiscalProblem;
import com.completebytepos.fiscal.FiscalProfile;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.SealedText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The unit a branch fiscalises through: one number at a time is in flight, and the next is only given when KRA's word about it is known.
 * Born NEW when the owner tells of it, ACTIVE once KRA knows it, STOPPED when a person must look, RETIRED when another takes its place:
 * its numbers stay with it for ever.
 */
@Entity
public class FiscalDevice {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    @Id private UUID id;
    private UUID branchId;
    private UUID currentBranchId;
    @Enumerated(EnumType.STRING) private FiscalProfile profile;
    @Enumerated(EnumType.STRING) private FiscalEnvironment environment;
    private String pin;
    private String taxpayer;
    private String bhfId;
    private String serial;
    private String address;
    @Enumerated(EnumType.STRING) private DeviceState state = DeviceState.NEW;
    private SealedText cmcKey;
    private String sdcId;
    private String mrcNo;
    private String taxpayerName;
    private long nextNumber = 1;
    private UUID inFlightId;
    private Long inFlightNumber;
    private Instant notBefore;
    private int failures;
    @Enumerated(EnumType.STRING) private FiscalProblem problem;
    private String words;
    private Instant answeredAt;
    private Instant stampedAt;
    @Version private Integer version;

    protected FiscalDevice() {
    }

    public FiscalDevice(DeviceSettings settings) {
        this.id = Ids.next();
        this.branchId = settings.branchId();
        this.currentBranchId = settings.branchId();
        describe(settings);
    }

    /** Only before KRA knows it; afterwards another device takes its place. */
    public void describe(DeviceSettings settings) {
        this.profile = settings.profile();
        this.environment = settings.environment();
        this.pin = settings.pin();
        this.taxpayer = settings.taxpayer();
        this.bhfId = settings.bhfId();
        this.serial = settings.serial();
        this.address = settings.address();
    }

    public void installed(SealedText key, String sdcId, String mrcNo, String taxpayerName, long next) {
        this.cmcKey = key;
        this.sdcId = sdcId;
        this.mrcNo = mrcNo;
        this.taxpayerName = taxpayerName;
        this.nextNumber = Math.max(next, nextNumber);
    }

    /** Of a unit that was taken over by its key alone. */
    public void identified(String sdcId, String mrcNo) {
        this.sdcId = sdcId;
        this.mrcNo = mrcNo;
    }

    public void sealAgain(SealedText key) {
        this.cmcKey = key;
    }

    public void resume() {
        this.state = DeviceState.ACTIVE;
        this.problem = null;
        this.words = null;
        this.failures = 0;
        this.notBefore = null;
    }

    public void stop(FiscalProblem why, String words) {
        this.state = DeviceState.STOPPED;
        troubled(why, words);
    }

    public void retire() {
        this.state = DeviceState.RETIRED;
        this.currentBranchId = null;
    }

    /** From here to KRA's word the number belongs to this document. */
    public long takeOff(UUID documentId) {
        this.inFlightId = documentId;
        this.inFlightNumber = nextNumber;
        return nextNumber;
    }

    /** The number is used: it is KRA's from now on. */
    public void landed(Instant at) {
        this.nextNumber = inFlightNumber + 1;
        this.stampedAt = at;
        freed(at);
    }

    /** The number is free again: the next document gets it. */
    public void freed(Instant at) {
        this.inFlightId = null;
        this.inFlightNumber = null;
        this.answeredAt = at;
        this.failures = 0;
        this.notBefore = null;
        this.problem = null;
        this.words = null;
    }

    /** It never left: the number is free, the way is not. */
    public void returned() {
        this.inFlightId = null;
        this.inFlightNumber = null;
    }

    /** KRA counts elsewhere than we do. */
    public void countFrom(long number) {
        this.nextNumber = number;
    }

    /** @param chance between 0 and 999: devices that lost KRA together do not come back together @return when to try again */
    public Instant failed(FiscalProblem why, String words, Instant now, int chance) {
        troubled(why, words);
        failures++;
        var pause = Duration.ofSeconds(5L << Math.min(failures - 1, 8));
        if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
        notBefore = now.plus(pause).plusMillis(pause.toMillis() / 5 * chance / 1000);
        return notBefore;
    }

    private void troubled(FiscalProblem why, String said) {
        this.problem = why;
        this.words = Words.cut(said);
    }

    public boolean mayCall(Instant now) {
        return state == DeviceState.ACTIVE && (notBefore == null || !notBefore.isAfter(now));
    }

    public UUID id() {
        return id;
    }

    public UUID branchId() {
        return branchId;
    }

    public DeviceState state() {
        return state;
    }

    public FiscalProfile profile() {
        return profile;
    }

    public FiscalEnvironment environment() {
        return environment;
    }

    public String pin() {
        return pin;
    }

    public String taxpayer() {
        return taxpayer;
    }

    public String bhfId() {
        return bhfId;
    }

    public String serial() {
        return serial;
    }

    public String address() {
        return address;
    }

    public SealedText cmcKey() {
        return cmcKey;
    }

    public String sdcId() {
        return sdcId;
    }

    public String mrcNo() {
        return mrcNo;
    }

    public UUID inFlightId() {
        return inFlightId;
    }

    public Long inFlightNumber() {
        return inFlightNumber;
    }

    public Instant notBefore() {
        return notBefore;
    }

    public DeviceRow row() {
        return new DeviceRow(id, new DeviceSettings(branchId, profile, environment, pin, bhfId, serial, address), state,
                new DeviceRow.Identity(sdcId, mrcNo, taxpayerName, cmcKey != null), nextNumber, inFlightNumber,
                new DeviceRow.Health(problem, words, failures, notBefore, answeredAt, stampedAt));
    }
}
