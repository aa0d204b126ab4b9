/**
 * Webmail and internet providers where people in the UK keep private mailboxes: whoever has such an address writes as a
 * private person, often a patient. Matched exactly. Facts from public lists, each read on 22 November 2026; domains of a
 * provider's own staff (bt.com) are left out, mailboxes long closed stay in, since old address books hold them.
 */
export const privateMailboxDomains: readonly string[] = [
  // Reserved for documentation: here they stand for every provider, so that no test needs a real one.
  // https://www.rfc-editor.org/rfc/rfc2606
  'example.com example.org example.net',
  // Free webmail of any country, the names met most in the UK.
  // https://github.com/willwhite/freemail/blob/5d69d4e6f03564c9083e3b669228479ba7d520f6/data/free.txt
  'gmail.com googlemail.com outlook.com outlook.ie hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.es hotmail.it live.com live.co.uk live.fr live.ie msn.com windowslive.com yahoo.com yahoo.co.uk yahoo.ie yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.ca yahoo.in yahoo.co.in yahoo.com.au ymail.com rocketmail.com aol.com aol.co.uk aim.com icloud.com me.com mac.com protonmail.com fastmail.com fastmail.fm fastmail.co.uk hushmail.com hush.com runbox.com gmx.com gmx.co.uk gmx.net gmx.de web.de mail.com email.com usa.com europe.com myself.com inbox.com zoho.com yandex.com yandex.ru mail.ru iname.com lycos.co.uk postmaster.co.uk rediffmail.com qq.com 163.com 126.com wp.pl o2.pl onet.pl onet.eu op.pl interia.pl orange.fr wanadoo.fr laposte.net free.fr libero.it seznam.cz abv.bg naver.com eircom.net',
  // Older free and provider mailboxes of the UK, in the list of free webmail above.
  // https://github.com/willwhite/freemail/blob/5d69d4e6f03564c9083e3b669228479ba7d520f6/data/free.txt
  'talk21.com plus.com force9.co.uk',
  // Webmail that sells privacy.
  // https://github.com/andybod1-lang/eurocheck/blob/main/research/email-companies.md
  'proton.me protonmail.ch tuta.com tuta.io tutanota.com tutanota.de mailfence.com mailbox.org posteo.de posteo.net posteo.eu zohomail.com',
  // UK internet providers.
  // https://gist.github.com/benstr/78e6a126849d12ceff22ffa614d7cf22
  'btinternet.com virginmedia.com blueyonder.co.uk ntlworld.com o2.co.uk sky.com talktalk.co.uk tiscali.co.uk virgin.net',
  // More UK and Isle of Man internet providers.
  // https://github.com/ankaboot-source/email-open-data/blob/590d80d33a35c81f60f5451040c18444f9de12ea/ISP-domains.txt
  'btopenworld.com btconnect.com uwclub.net manx.net compuserve.com freeola.net',
  // TalkTalk and the providers it took over.
  // https://worldofsoftware.org/email-service-shutting-down-and-youll-be-cut-off-unless-you-pay-50-a-year/amp
  'talktalk.net lineone.net tinyworld.co.uk pipex.com',
  // Orange UK and Freeserve, closed in May 2017.
  // https://www.spamresource.com/search?updated-max=2017-05-03T08:00:00-04:00&max-results=6&reverse-paginate=true
  'orange.net orangehome.co.uk wanadoo.co.uk freeserve.co.uk fsbusiness.co.uk fslife.co.uk fsmail.net fsworld.co.uk fsnet.co.uk',
].join(' ').split(' ');
