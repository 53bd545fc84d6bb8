import {
  blend,
  brush,
  crumbs,
  disc,
  group,
  ink,
  oval,
  path,
  picture,
  rect,
  stroke,
} from './pen.ts';

/** Somebody, head and shoulders. */
export interface Sitter {
  ground: [string, string];
  skin: string;
  /** The darker side of the face. */
  shade: string;
  hair: string;
  cut: 'bob' | 'short' | 'crop' | 'curls' | 'bun' | 'long' | 'bald' | 'waves';
  coat: string;
  collar: 'shirt' | 'roll' | 'scarf' | 'open' | 'dungarees';
  second: string;
  glasses?: 'round' | 'square';
  beard?: boolean;
  /** 0.9 narrow to 1.1 broad. */
  face?: number;
}

const BEHIND: Partial<Record<Sitter['cut'], string>> = {
  bob: 'M262 330C250 190 340 140 402 140C470 140 550 196 540 330C546 400 540 440 520 470H282C262 440 256 400 262 330Z',
  long: 'M258 330C246 186 336 134 402 134C472 134 556 190 544 330C556 430 566 520 546 600H256C238 520 246 430 258 330Z',
  waves:
    'M254 340C226 300 250 240 270 226C276 170 340 132 402 134C462 132 528 168 534 228C560 250 572 310 548 346C572 390 556 440 530 460H274C244 440 230 390 254 340Z',
  bun: 'M336 190C326 116 366 92 402 92C440 92 478 116 466 190Z',
};

const ON_TOP: Record<Sitter['cut'], string> = {
  bob: 'M280 330C270 210 340 168 402 168C466 168 532 210 522 330C512 300 504 276 492 256C440 262 372 254 330 226C310 262 292 290 280 330Z',
  long: 'M278 340C268 206 340 160 402 160C466 160 534 206 524 340C514 296 480 244 402 206C322 244 290 296 278 340Z',
  waves:
    'M276 330C264 214 330 162 402 162C474 162 540 212 526 330C514 306 510 284 494 266C470 280 440 262 420 246C400 270 350 284 316 262C298 282 286 304 276 330Z',
  bun: 'M280 320C270 204 340 152 402 152C466 152 532 204 522 320C508 266 474 226 402 220C330 226 294 266 280 320Z',
  short:
    'M282 316C262 220 316 150 396 148C452 132 536 170 520 316C514 286 506 262 494 246C450 254 404 232 384 222C354 250 318 256 304 250C292 270 286 292 282 316Z',
  crop: 'M284 300C276 206 338 158 402 158C466 158 528 206 518 300C508 262 500 240 482 226C440 206 362 206 320 226C302 240 294 262 284 300Z',
  curls:
    'M276 320C248 312 246 270 268 256C256 222 282 194 308 198C316 162 356 150 380 166C402 140 446 146 458 170C490 158 524 184 520 214C548 224 556 262 536 280C544 300 536 316 524 322C516 290 508 268 488 258C466 270 446 254 432 242C408 262 376 262 360 244C340 264 316 262 306 262C290 276 282 296 276 320Z',
  bald: 'M282 340C272 318 272 288 280 268C288 284 290 306 292 330ZM520 340C530 318 530 288 522 268C514 284 512 306 510 330Z',
};

/** A portrait, square. Everybody looks a little past us, as people do who are being drawn. */
export function portrait(sitter: Sitter): string {
  const { ground, skin, shade, hair, cut, coat, collar, second, face = 1 } = sitter;
  const behind = BEHIND[cut];
  return picture(
    '1:1',
    blend('ground', ground),
    rect([0, 0, 800, 800], 'url(#ground)'),
    brush([0, 0, 800, 800], '#ffffff', { count: 34, seed: 5, size: 5, opacity: 0.16 }),
    group(
      'translate(402 800) scale(1.13) translate(-402 -800)',
      behind ? path(behind, hair) : '',
      path('M60 800C70 660 160 590 300 566L402 584L504 566C644 590 734 660 744 800Z', coat),
      path('M60 800C70 660 160 590 300 566L320 580C220 640 190 720 186 800Z', ink.night, {
        opacity: 0.12,
      }),
      path('M338 470H466V560C466 592 430 606 402 606C374 606 338 592 338 560Z', shade),
      collars(collar, second, coat),
      group(
        `translate(402 340) scale(${face} 1) translate(-402 -340)`,
        disc([282, 352, 26], shade),
        disc([522, 352, 26], skin),
        path(
          'M284 300C280 200 340 170 402 170C464 170 524 200 520 300C520 420 480 520 402 520C324 520 284 420 284 300Z',
          skin,
        ),
        path(
          'M284 300C280 230 306 190 344 178C318 250 322 440 384 518C320 506 284 410 284 300Z',
          shade,
          { opacity: 0.6 },
        ),
        oval([320, 404, 26, 18], ink.rose, { opacity: 0.28 }),
        oval([484, 404, 26, 18], ink.rose, { opacity: 0.28 }),
        stroke(
          'M322 304Q348 288 374 302M432 302Q458 288 484 304',
          cut === 'bald' ? '#5d4a44' : hair,
          { 'stroke-width': 9 },
        ),
        oval([350, 340, 9, 11], ink.night),
        oval([458, 340, 9, 11], ink.night),
        stroke('M334 334Q350 322 368 334M442 334Q458 322 476 334', ink.night, {
          'stroke-width': 4,
        }),
        stroke('M412 340C420 370 430 390 420 400Q408 408 394 400', shade, { 'stroke-width': 7 }),
        sitter.beard
          ? path(
              'M290 380C300 500 340 536 402 536C464 536 504 500 514 380C500 420 480 432 456 426C430 412 374 412 348 426C324 432 304 420 290 380Z',
              hair,
            )
          : '',
        stroke('M362 448Q402 474 444 446', sitter.beard ? '#7d2f36' : '#9c4a48', {
          'stroke-width': 8,
        }),
        glasses(sitter.glasses),
      ),
      path(ON_TOP[cut], hair),
      cut === 'bald'
        ? path('M340 196C370 178 420 176 450 186C420 186 380 190 340 196Z', '#ffffff', {
            opacity: 0.35,
          })
        : '',
      stroke(
        cut === 'bun' || cut === 'bob'
          ? 'M330 210C350 190 380 180 410 180'
          : 'M340 190C360 176 390 170 420 172',
        '#ffffff',
        { 'stroke-width': 6, opacity: cut === 'bald' ? 0 : 0.22 },
      ),
    ),
    crumbs([0, 0, 800, 800], ink.night, { count: 120, seed: 7, opacity: 0.14 }),
  );
}

function glasses(kind: Sitter['glasses']): string {
  if (!kind) return '';
  const frame = { stroke: ink.aubergine, 'stroke-width': 7 };
  const bridge = stroke('M388 336Q404 326 420 336M308 332L286 322M500 332L518 322', ink.aubergine, {
    'stroke-width': 7,
  });
  return kind === 'round'
    ? disc([348, 340, 40], 'none', frame) + disc([460, 340, 40], 'none', frame) + bridge
    : rect([306, 308, 82, 62], 'none', { ...frame, rx: 12 }) +
        rect([420, 308, 82, 62], 'none', { ...frame, rx: 12 }) +
        bridge;
}

function collars(collar: Sitter['collar'], second: string, coat: string): string {
  switch (collar) {
    case 'shirt':
      return (
        path('M330 556L402 636L474 556L500 576L440 690L402 650L364 690L304 576Z', second) +
        path('M386 652L402 640L418 652L426 800H378Z', coat, { opacity: 0.9 })
      );
    case 'roll':
      return (
        path('M322 530C350 556 454 556 482 530L490 610C460 640 344 640 314 610Z', second) +
        stroke('M320 560C350 584 454 584 484 560', ink.night, { 'stroke-width': 4, opacity: 0.2 })
      );
    case 'scarf':
      return (
        path(
          'M296 556C330 530 474 530 508 556C520 610 470 650 402 650C334 650 284 610 296 556Z',
          second,
        ) +
        path('M430 630L500 640L516 800H440Z', second) +
        stroke('M312 580C350 612 454 612 494 578M446 690h60M450 730h60', ink.cream, {
          'stroke-width': 6,
          opacity: 0.6,
        })
      );
    case 'open':
      return path('M330 560L402 700L474 560L506 572L402 790L298 572Z', second);
    case 'dungarees':
      return (
        path('M240 590L270 800H534L564 590L530 580L510 690H294L274 580Z', second) +
        disc([300, 702, 11], ink.gold) +
        disc([504, 702, 11], ink.gold)
      );
  }
}
