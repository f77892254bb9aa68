/** The pages of the repository, read as what they are: text that claims things. */
package dev.slipway.docs;
