package com.completebytepos.sandbox.daraja;

import com.completebytepos.sandbox.daraja.access.Gate;
import com.completebytepos.sandbox.daraja.access.SecurityCredential;
import com.completebytepos.sandbox.daraja.access.Tokens;
import com.completebytepos.sandbox.daraja.c2b.C2bDesk;
import com.completebytepos.sandbox.daraja.c2b.Confirmations;
import com.completebytepos.sandbox.daraja.c2b.DirectPayments;
import com.completebytepos.sandbox.daraja.command.AccountBalance;
import com.completebytepos.sandbox.daraja.command.BusinessPayment;
import com.completebytepos.sandbox.daraja.command.CommandDesk;
import com.completebytepos.sandbox.daraja.command.CustomerPayout;
import com.completebytepos.sandbox.daraja.command.PullTransactions;
import com.completebytepos.sandbox.daraja.command.Reversal;
import com.completebytepos.sandbox.daraja.command.TransactionStatus;
import com.completebytepos.sandbox.daraja.delivery.Courier;
import com.completebytepos.sandbox.daraja.delivery.Reach;
import com.completebytepos.sandbox.daraja.express.PushDesk;
import com.completebytepos.sandbox.daraja.express.PushLife;
import com.completebytepos.sandbox.daraja.express.PushQuery;
import com.completebytepos.sandbox.daraja.express.Pushes;
import com.completebytepos.sandbox.daraja.http.Outages;
import com.completebytepos.sandbox.daraja.http.ProviderDoor;
import com.completebytepos.sandbox.daraja.http.Routes;
import com.completebytepos.sandbox.daraja.ledger.Customers;
import com.completebytepos.sandbox.daraja.ledger.Ledger;
import com.completebytepos.sandbox.daraja.ledger.OrganisationPlan;
import com.completebytepos.sandbox.daraja.ledger.Organisations;
import com.completebytepos.sandbox.daraja.scenario.Rules;
import com.completebytepos.sandbox.daraja.scenario.Scenarios;
import java.time.Instant;
import java.util.concurrent.ExecutorService;

/** Everything one run of the simulator knows, wired once; a reset throws the world away and makes another. */
public final class World {
    public final Settings settings = new Settings();
    public final SandboxClock clock;
    public final Agenda agenda = new Agenda();
    public final Seed seed;
    public final Organisations organisations = new Organisations();
    public final Customers customers = new Customers();
    public final Rules rules = new Rules();
    public final Pushes pushes = new Pushes();
    public final Outages outages;
    public final Scenarios scenarios;
    public final Ledger ledger;
    public final Courier courier;
    public final PushLife pushLife;
    public final DirectPayments directPayments;
    public final ProviderDoor door;
    private final SecurityCredential credentials;

    /** Where it starts: seed of all chance, time, speed of the clock (0 stands still). */
    public record Start(long seed, Instant now, long speed) {}

    public World(Start start, ExecutorService threads, Reach reach, SecurityCredential credentials) {
        this.credentials = credentials;
        clock = new SandboxClock(start.now(), start.speed());
        seed = new Seed(start.seed());
        new OrganisationPlan(organisations, start.now()).seed();
        outages = new Outages(clock);
        scenarios = new Scenarios(settings, seed);
        ledger = new Ledger(clock, seed, settings);
        courier = new Courier(settings, clock, agenda, threads, reach);
        Confirmations confirmations = new Confirmations(settings, courier, customers);
        pushLife = new PushLife(new PushLife.Parts(settings, clock, agenda, seed, ledger, courier, confirmations));
        directPayments = new DirectPayments(new DirectPayments.Parts(settings, clock, agenda, ledger, courier, confirmations));
        door = new ProviderDoor(routes(), outages, settings, seed);
    }

    private Routes routes() {
        Tokens tokens = new Tokens(organisations, settings, clock, seed);
        Gate gate = new Gate(tokens, settings);
        Routes routes = new Routes().on("GET", "/oauth/v1/generate", tokens::generate);
        PushDesk.Parts push = new PushDesk.Parts(settings, clock, seed, gate, organisations, customers, rules, scenarios, pushes, pushLife);
        routes.on("POST", "/mpesa/stkpush/v1/processrequest", new PushDesk(push)::submit)
                .on("POST", "/mpesa/stkpushquery/v1/query", new PushQuery(push)::query);
        C2bDesk c2b = new C2bDesk(new C2bDesk.Parts(settings, seed, gate, organisations, customers, rules, directPayments));
        for (int version = 1; version <= 2; version++) {
            int spoken = version;
            routes.on("POST", "/mpesa/c2b/v" + version + "/registerurl", call -> c2b.register(call, spoken))
                    .on("POST", "/mpesa/c2b/v" + version + "/simulate", c2b::simulate);
        }
        PullTransactions pull = new PullTransactions(new PullTransactions.Parts(settings, clock, seed, gate, organisations, ledger));
        routes.on("POST", "/pulltransactions/v1/register", pull::register)
                .on("POST", "/pulltransactions/v1/query", pull::query).on("GET", "/pulltransactions/v1/query", pull::query);
        return commands(routes, gate);
    }

    private Routes commands(Routes routes, Gate gate) {
        CommandDesk desk = new CommandDesk(new CommandDesk.Parts(settings, clock, agenda, seed, gate, organisations, rules, courier, credentials));
        TransactionStatus status = new TransactionStatus(ledger, settings);
        AccountBalance balance = new AccountBalance(ledger, clock, settings);
        Reversal reversal = new Reversal(ledger, customers, settings);
        CustomerPayout payout = new CustomerPayout(ledger, customers, settings, true);
        CustomerPayout olderPayout = new CustomerPayout(ledger, customers, settings, false);
        BusinessPayment business = new BusinessPayment(ledger, organisations);
        return routes.on("POST", "/mpesa/transactionstatus/v1/query", call -> desk.take(call, status))
                .on("POST", "/mpesa/accountbalance/v1/query", call -> desk.take(call, balance))
                .on("POST", "/mpesa/reversal/v1/request", call -> desk.take(call, reversal))
                .on("POST", "/mpesa/b2c/v1/paymentrequest", call -> desk.take(call, olderPayout))
                .on("POST", "/mpesa/b2c/v3/paymentrequest", call -> desk.take(call, payout))
                .on("POST", "/mpesa/b2b/v1/paymentrequest", call -> desk.take(call, business));
    }

    /** Carries out what is due by the simulator's clock. */
    public synchronized void tick() {
        agenda.takeDue(clock.instant()).forEach(Runnable::run);
    }
}
