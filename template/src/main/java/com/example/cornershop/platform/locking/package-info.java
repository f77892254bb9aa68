/** Nobody overwrites what somebody else changed meanwhile: ETag and If-Match (RFC 9110, RFC 6585). */
package com.example.cornershop.platform.locking;
