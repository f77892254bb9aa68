/** The schema's way from one version to the next: by the role that owns it, once, without stopping traffic. */
package com.example.cornershop.platform.migrations;
