package com.example.cornershop;

import java.io.File;
import java.security.MessageDigest;

/** What SpotBugs and FindSecBugs must refuse. */
class Defect {
    void maybeDeleted(File file) {
        file.delete();
    }

    byte[] broken(byte[] text) throws Exception {
        return MessageDigest.getInstance("MD5").digest(text);
    }
}
