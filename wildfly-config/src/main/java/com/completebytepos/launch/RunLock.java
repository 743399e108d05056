package com.completebytepos.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One start per data folder: two databases on one folder would destroy it. Held by the process, so a crash frees it. */
final class RunLock implements AutoCloseable {
    private final FileChannel file;

    private RunLock(FileChannel file) {
        this.file = file;
    }

    static RunLock take(Path folder) throws IOException {
        var file = FileChannel.open(folder.resolve("running"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) return new RunLock(file);
        } catch (OverlappingFileLockException heldByThisProcess) {
            // said below, like a lock of another process
        }
        file.close();
        throw new StartFailure("CompleteBytePOS is running from " + folder + " already. Use that one, stop it by Ctrl-C, or set CBPOS_DATA_DIR and the ports for a second one.");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
