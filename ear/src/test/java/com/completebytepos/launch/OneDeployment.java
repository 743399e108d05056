package com.completebytepos.launch;

import com.completebytepos.pages.House;
import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.container.BeforeDeploy;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.as.arquillian.container.ManagementClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/**
 * Arquillian deploys for every test class; here all of them share {@link Deployed}, deployed once to each stack, in place of the plain EAR the
 * stack started with, and never taken out: the server ends with the build. A test class needs no deployment method of its own.
 */
public class OneDeployment implements LoadableExtension {

    /** The one that answers at the bare host while tests run inside. */
    public static final String DEFAULT_SHOP = "soko";
    private static final String NAME = "completebytepos.ear";

    @Override
    public void register(ExtensionBuilder builder) {
        System.setProperty("management.port", House.port("CBPOS_MANAGEMENT_PORT", 10690)); // of this fork's own stack, read by arquillian.xml
        builder.observer(Sharing.class);
    }

    public static class Sharing {

        @Inject private Event<GenerateDeployment> generate;
        @Inject @ClassScoped private InstanceProducer<DeploymentScenario> scenario;
        @Inject private Instance<ManagementClient> management;
        private DeploymentScenario shared;
        private boolean deployed;

        public void generate(@Observes EventContext<GenerateDeployment> wanted) {
            if (shared != null) {
                scenario.set(shared);
            } else if (wanted.getEvent().getTestClass().getJavaClass() == Deployed.class) {
                wanted.proceed();
                shared = scenario.get();
            } else {
                generate.fire(new GenerateDeployment(new TestClass(Deployed.class)));
            }
        }

        public void deploy(@Observes EventContext<DeployManagedDeployments> wanted) {
            if (deployed) return;
            wanted.proceed();
            deployed = true;
        }

        public void undeploy(@Observes EventContext<UnDeployManagedDeployments> refused) {
            if (!deployed) refused.proceed();
        }

        public void makeRoom(@Observes BeforeDeploy event) throws IOException {
            addCarelessPool();
            setDefaultShop();
            var address = Operations.createAddress("deployment", NAME);
            if (!Operations.isSuccessfulOutcome(execute(Operations.createReadResourceOperation(address)))) return;
            mustSucceed(Operations.createOperation("undeploy", address));
            mustSucceed(Operations.createRemoveOperation(address));
        }

        /** The shops' pool with the one mistake that crosses shops: it keeps prepared statements. For tests that show the mistake bites. */
        private void addCarelessPool() throws IOException {
            var careless = Operations.createAddress("subsystem", "datasources", "data-source", "CarelessShop");
            if (Operations.isSuccessfulOutcome(execute(Operations.createReadResourceOperation(careless)))) return;
            var shops = execute(Operations.createReadResourceOperation(Operations.createAddress("subsystem", "datasources", "data-source", "Shop")));
            var add = Operations.createAddOperation(careless);
            for (var same : List.of("driver-name", "connection-url", "user-name", "password", "transaction-isolation")) {
                add.get(same).set(Operations.readResult(shops).get(same));
            }
            add.get("jndi-name").set("java:jboss/datasources/CarelessShop");
            add.get("jta").set(true);
            add.get("prepared-statements-cache-size").set(50);
            mustSucceed(add);
        }

        /** The tests from outside found the bare host without one; what is deployed now reads the setting as it starts. */
        private void setDefaultShop() throws IOException {
            var setting = Operations.createAddress("system-property", "CBPOS_DEFAULT_SHOP");
            if (Operations.isSuccessfulOutcome(execute(Operations.createReadResourceOperation(setting)))) return;
            var add = Operations.createAddOperation(setting);
            add.get("value").set(DEFAULT_SHOP);
            mustSucceed(add);
        }

        private void mustSucceed(ModelNode operation) throws IOException {
            var outcome = execute(operation);
            if (!Operations.isSuccessfulOutcome(outcome)) {
                throw new IllegalStateException(operation.get("operation").asString() + " failed: " + Operations.getFailureDescription(outcome).asString());
            }
        }

        private ModelNode execute(ModelNode operation) throws IOException {
            return management.get().getControllerClient().execute(operation);
        }
    }
}
