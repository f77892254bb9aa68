/** Configuration that is wrong stops the service at its start, and says all that is wrong at once. */
package com.example.cornershop.platform.configuration;
