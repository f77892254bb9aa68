/** What the service tells those who run it: traces (OpenTelemetry) and metrics (Micrometer, for Prometheus). */
package com.example.cornershop.platform.telemetry;
