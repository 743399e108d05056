package com.completebytepos.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How a text file was written: by its mark, by its zeros, by being sound UTF-8, else as Windows writes in the West. */
record TextEncoding(String name, String text) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** @throws com.completebytepos.kernel.Rejection at the field "file" when it is none of these */
    static TextEncoding of(byte[] file) {
        if (startsWith(file, 0xef, 0xbb, 0xbf)) return read("UTF-8", StandardCharsets.UTF_8, file, 3);
        if (startsWith(file, 0xff, 0xfe)) return read("UTF-16", StandardCharsets.UTF_16LE, file, 2);
        if (startsWith(file, 0xfe, 0xff)) return read("UTF-16", StandardCharsets.UTF_16BE, file, 2);
        int[] zeros = zeros(file);
        if (zeros[1] > zeros[0] * 4 + 2 && zeros[1] * 4 > Math.min(file.length, 4000)) return read("UTF-16", StandardCharsets.UTF_16LE, file, 0);
        if (zeros[0] > zeros[1] * 4 + 2 && zeros[0] * 4 > Math.min(file.length, 4000)) return read("UTF-16", StandardCharsets.UTF_16BE, file, 0);
        if (zeros[0] + zeros[1] > 0) throw ImportsRejection.FILE_KIND.at("file");
        try {
            return new TextEncoding("UTF-8", decoded(StandardCharsets.UTF_8, file, 0));
        } catch (CharacterCodingException notThat) {
            return read("windows-1252", WINDOWS, file, 0);
        }
    }

    private static TextEncoding read(String name, Charset charset, byte[] file, int from) {
        try {
            return new TextEncoding(name, decoded(charset, file, from));
        } catch (CharacterCodingException broken) {
            throw ImportsRejection.ENCODING.at("file", name);
        }
    }

    private static String decoded(Charset charset, byte[] file, int from) throws CharacterCodingException {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file, from, file.length - from)).toString();
    }

    private static boolean startsWith(byte[] file, int... mark) {
        if (file.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((file[i] & 0xff) != mark[i]) return false;
        return true;
    }

    /** How many zero bytes stand at even and at odd places of the first 4,000. */
    private static int[] zeros(byte[] file) {
        var zeros = new int[2];
        for (int i = 0; i < Math.min(file.length, 4000); i++) if (file[i] == 0) zeros[i % 2]++;
        return zeros;
    }
}
