/** What a service is, before any of its code exists: names, patterns, resources; and the rules that each must keep. */
package dev.slipway.blueprint;
