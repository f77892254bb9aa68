/** Who was refused: security events, for whoever watches over the service. */
package com.example.cornershop.platform.audit;
