/** From a blueprint and the template to every byte of a service, in memory: subtract, rename, render, record. */
package dev.slipway.plan;
