/** Every error as a problem document (RFC 9457). */
package com.example.cornershop.platform.problem;
