/**
 * Domains that were accredited to the secure email standard once and are not in `accredited-domains.ts`.
 *
 * 169 domains between 20 May 2022 and 22 May 2025. Each row: the last day any saved copy of the list held them, YYYY-MM-DD,
 * then the domains with a space between. Most gaps are late paperwork and 22 removed domains came back, so a domain
 * here may be listed again today: it is a reason to look, not to distrust.
 */
export const lapsedDomains = {
  source: 'https://github.com/renalreg/ses-check/commits/main/orgs.json',
  read: '2026-11-22',
  lastListed: [
    ['2022-05-20', 'charnwoodgpnetwork.nhs.uk eastleicestershireandrutlandccg.nhs.uk gp-c82001.nhs.uk gp-c82002.nhs.uk gp-c82003.nhs.uk gp-c82005.nhs.uk gp-c82007.nhs.uk gp-c82008.nhs.uk gp-c82009.nhs.uk gp-c82010.nhs.uk gp-c82011.nhs.uk gp-c82012.nhs.uk gp-c82013.nhs.uk gp-c82015.nhs.uk gp-c82016.nhs.uk gp-c82017.nhs.uk gp-c82018.nhs.uk gp-c82020.nhs.uk gp-c82021.nhs.uk gp-c82022.nhs.uk gp-c82024.nhs.uk gp-c82025.nhs.uk gp-c82026.nhs.uk gp-c82027.nhs.uk gp-c82028.nhs.uk gp-c82029.nhs.uk gp-c82030.nhs.uk gp-c82031.nhs.uk gp-c82032.nhs.uk gp-c82033.nhs.uk gp-c82034.nhs.uk gp-c82035.nhs.uk gp-c82036.nhs.uk gp-c82037.nhs.uk gp-c82038.nhs.uk gp-c82039.nhs.uk gp-c82041.nhs.uk gp-c82042.nhs.uk gp-c82043.nhs.uk gp-c82044.nhs.uk gp-c82045.nhs.uk gp-c82046.nhs.uk gp-c82047.nhs.uk gp-c82048.nhs.uk gp-c82050.nhs.uk gp-c82051.nhs.uk gp-c82052.nhs.uk gp-c82053.nhs.uk gp-c82054.nhs.uk gp-c82055.nhs.uk gp-c82056.nhs.uk gp-c82060.nhs.uk gp-c82061.nhs.uk gp-c82062.nhs.uk gp-c82063.nhs.uk gp-c82064.nhs.uk gp-c82066.nhs.uk gp-c82067.nhs.uk gp-c82068.nhs.uk gp-c82070.nhs.uk gp-c82071.nhs.uk gp-c82072.nhs.uk gp-c82073.nhs.uk gp-c82075.nhs.uk gp-c82077.nhs.uk gp-c82078.nhs.uk gp-c82079.nhs.uk gp-c82080.nhs.uk gp-c82082.nhs.uk gp-c82086.nhs.uk gp-c82088.nhs.uk gp-c82091.nhs.uk gp-c82092.nhs.uk gp-c82093.nhs.uk gp-c82095.nhs.uk gp-c82096.nhs.uk gp-c82097.nhs.uk gp-c82098.nhs.uk gp-c82099.nhs.uk gp-c82100.nhs.uk gp-c82102.nhs.uk gp-c82103.nhs.uk gp-c82105.nhs.uk gp-c82111.nhs.uk gp-c82112.nhs.uk gp-c82116.nhs.uk gp-c82119.nhs.uk gp-c82120.nhs.uk gp-c82121.nhs.uk gp-c82122.nhs.uk gp-c82124.nhs.uk gp-c82600.nhs.uk gp-c82610.nhs.uk gp-c82611.nhs.uk gp-c82614.nhs.uk gp-c82623.nhs.uk gp-c82624.nhs.uk gp-c82626.nhs.uk gp-c82627.nhs.uk gp-c82628.nhs.uk gp-c82631.nhs.uk gp-c82634.nhs.uk gp-c82642.nhs.uk gp-c82643.nhs.uk gp-c82644.nhs.uk gp-c82649.nhs.uk gp-c82650.nhs.uk gp-c82651.nhs.uk gp-c82653.nhs.uk gp-c82656.nhs.uk gp-c82660.nhs.uk gp-c82667.nhs.uk gp-c82669.nhs.uk gp-c82670.nhs.uk gp-c82671.nhs.uk gp-c82678.nhs.uk gp-c82680.nhs.uk gp-y00137.nhs.uk gp-y00252.nhs.uk gp-y00344.nhs.uk gp-y02469.nhs.uk gp-y02686.nhs.uk gp-y03587.nhs.uk hbosalliancegpfed.nhs.uk lcrodds.nhs.uk leicestercityccg.nhs.uk leicestershire.nhs.uk leics-his.nhs.uk leicspart.nhs.uk lnds.nhs.uk networks.nhs.uk nwleicsgpfed.nhs.uk pcc.nhs.uk westleicestershireccg.nhs.uk'],
    ['2022-07-15', 'nhsnorthamptonshire.nhs.uk nhsx.nhs.uk'],
    ['2022-12-30', 'swlstg-tr.nhs.uk'],
    ['2023-09-12', 'ukkidney.org'],
    ['2023-09-21', 'sussexpartnership.nhs.uk'],
    ['2023-11-18', 'consolor.co.uk rosscare.co.uk ultimatehealthcare.co.uk'],
    ['2024-01-06', 'ashtonshospitalpharmacy.com'],
    ['2024-02-20', 'emergencydepartment.app'],
    ['2024-06-11', 'foundationprogramme.nhs.uk hee.nhs.uk'],
    ['2024-06-29', 'voyagecare.com'],
    ['2024-08-22', 'nnuh.nhs.uk'],
    ['2024-09-06', 'alderhey.nhs.uk bmichoice.co.uk bmihd.co.uk bmihealthcare.co.uk bwdssd.nhs.uk candi.nhs.uk covwarkitc.nhs.uk covwarkpt.nhs.uk lancashirecare.nhs.uk lccssd.nhs.uk lhch.nhs.uk lscft.nhs.uk medequip-uk.com northwestsis.nhs.uk notts-his.nhs.uk nurtrio.co.uk qehkl.nhs.uk sccancerhub.nhs.uk sthelens.nhs.uk ulh.nhs.uk westlondon.nhs.uk'],
  ],
} as const;
